/** Runs jobs in their order, `width` at once. The first that fails ends it: no further one is begun. */
export async function inParallel(jobs: readonly (() => Promise<void>)[], width: number): Promise<void> {
  const left = [...jobs];
  const work = async (): Promise<void> => {
    for (let job = left.shift(); job; job = left.shift()) {
      try {
        await job();
      } catch (error) {
        left.length = 0;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.max(1, width) }, work));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}
