/**
 * Milliseconds that the processor has worked for this process, on all its threads: unlike the clock's, they do not grow
 * with what else the machine does.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
