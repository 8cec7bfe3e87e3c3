/** Where a site owner wants reports to go. */
export type SupportContact =
  | { readonly kind: 'mail'; readonly address: string }
  /** An https address of a ticket form; {@link reportPlace} in it is where the report goes */
  | { readonly kind: 'form'; readonly address: string };

/** In the address of a ticket form: replaced by the short report */
export const reportPlace: string = '{report}';

export function takesReport(address: string): boolean {
  return address.includes(reportPlace);
}
