/** Mean and standard deviation of the values that count; 0 where none does. */
export function statisticsOf(values: Float32Array, counts: Uint8Array): { readonly mean: number; readonly deviation: number } {
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    if (counts[i]) {
      count++;
      sum += values[i];
      squares += values[i] * values[i];
    }
  }
  const mean = count === 0 ? 0 : sum / count;
  return { mean, deviation: count === 0 ? 0 : Math.sqrt(Math.max(0, squares / count - mean * mean)) };
}
