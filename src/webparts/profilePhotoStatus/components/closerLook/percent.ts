/** A fraction as CSS writes it. */
export function percent(fraction: number): string {
  return `${fraction * 100}%`;
}
