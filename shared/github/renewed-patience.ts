import { type Patience, patience } from './patience.ts';

/** Patience that begins anew with each question, because gates take their time between two of them. */
export interface RenewedPatience extends Patience {
  renew(): void;
}

/** `total` in milliseconds from each `renew`. */
export function renewedPatience(total: number): RenewedPatience {
  let current = patience(total);
  return {
    left: () => current.left(),
    waitAfter: (failure, tries) => current.waitAfter(failure, tries),
    renew() {
      current = patience(total);
    },
  };
}
