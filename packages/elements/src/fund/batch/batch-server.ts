import { isJicengError, type FactValues, type KeptBatch } from '@jiceng/domain';
import { calculationInSteps } from './batch-calculation.js';
import type { BatchAnswer, BatchPort, BatchRequest } from './batch-protocol.js';

/**
 * The worker's side: takes the columns of a batch, calculates, and hands the amounts over without a copy.
 * @returns the function to call with each message that comes in
 */
export function serveBatch(port: BatchPort): (request: BatchRequest) => void {
  let head: Extract<BatchRequest, { type: 'begin' }> | undefined;
  let columns: FactValues[] = [];
  const answer = (message: BatchAnswer, transfer: Transferable[] = []): void => port.postMessage(message, transfer);

  const calculate = ({ profile, year, length }: Extract<BatchRequest, { type: 'begin' }>): void => {
    try {
      const steps = calculationInSteps({ profile, year, length, columns });
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) return answer({ type: 'done', result: step.value }, buffersOf(step.value));
        answer({ type: 'progress', done: step.value.done });
      }
    } catch (error) {
      const { code, message, details } = isJicengError(error) ? error : { code: 'unexpected', message: String(error), details: {} };
      answer({ type: 'failed', error: { code, message, details } });
    }
  };

  answer({ type: 'ready' });
  return (request) => {
    if (request.type === 'begin') {
      head = request;
      columns = [];
    } else if (request.type === 'column') columns.push(request.column);
    else if (head) calculate(head);
  };
}

function buffersOf({ totals, lines }: KeptBatch): ArrayBuffer[] {
  return [totals, ...lines.map(({ amounts }) => amounts)].map(({ buffer }) => buffer as ArrayBuffer);
}
