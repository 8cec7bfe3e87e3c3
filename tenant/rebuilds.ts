/** Tells anyone who listens that there is a new bundle. */
export class Rebuilds {
  private readonly listeners = new Set<() => void>();

  /** @returns a function that stops listening */
  public listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  public tell(): void {
    for (const listener of this.listeners) {
      listener();
    }
  }
}
