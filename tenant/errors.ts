/**
 * A failure the person at the keyboard can do something about. Its message is one complete line; the command
 * line prints it as it is, without a stack.
 */
export class TenantError extends Error {
  public override readonly name = 'TenantError';
}
