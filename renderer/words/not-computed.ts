/** Why a worker gave no answer, as far as it can be told. */
export type WorkerFailure = 'out_of_memory' | 'unexpected';

/** How browsers word that no more memory is to be had, or that something has outgrown what can be made. */
const outOfMemory =
  /memory|allocation failed|maximum size exceeded|invalid (typed )?array length|invalid string length/i;

/** Reads the cause from an error's message, which itself is not for the screen: it may hold anything. */
export function workerFailure(error: unknown): WorkerFailure {
  return error instanceof Error && outOfMemory.test(error.message) ? 'out_of_memory' : 'unexpected';
}

/** What failed (`These figures`), that nothing is lost, and what helps. `hasCoarserUnit`: whether the unit can be made coarser. */
export function notComputedSentence(what: string, failure: WorkerFailure, hasCoarserUnit: boolean): string {
  const smaller = `compare fewer coders or fewer cases${hasCoarserUnit ? ', or in a coarser unit' : ''}`;
  return failure === 'out_of_memory'
    ? `${what} could not be computed: this computer did not have enough memory for them. Your coding is safe. It helps to ${smaller}.`
    : `${what} could not be computed. Your coding is safe. Compute them again; if that fails too, ${smaller}.`;
}
