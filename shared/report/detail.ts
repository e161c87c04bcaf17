/** How much a picture of a report shows: one rung of the ladder that a long report goes down. */
export interface Detail {
  /** Most rows of a table. */
  top: number;
  /** Lines that pass, and sections. */
  passing: boolean;
  charts: boolean;
  /** False: the verdict, who is compared, and links; nothing else. */
  evidence: boolean;
}

/** full → no charts → no passing lines → the worst few → verdict and link */
export const commentLadder: readonly Detail[] = [
  { top: 40, passing: true, charts: true, evidence: true },
  { top: 40, passing: true, charts: false, evidence: true },
  { top: 40, passing: false, charts: false, evidence: true },
  { top: 10, passing: false, charts: false, evidence: true },
  { top: 3, passing: false, charts: false, evidence: true },
  { top: 0, passing: false, charts: false, evidence: false },
];

export const summaryLadder: readonly Detail[] = [
  { top: 1_000, passing: true, charts: true, evidence: true },
  { top: 200, passing: true, charts: true, evidence: true },
  ...commentLadder,
];

/** The first rung whose text fits the budget; the last one where none does. Never cuts a text. */
export function firstThatFits(
  ladder: readonly Detail[],
  render: (detail: Detail) => string,
  fits: (text: string) => boolean,
): string {
  let text = '';
  for (const detail of ladder) {
    text = render(detail);
    if (fits(text)) return text;
  }
  return text;
}
