/** How much a picture of a report shows: one rung of the ladder that a long report goes down. */
export interface Detail {
  /** Most rows of a table. */
  top: number;
  /** Lines that pass, and sections. */
  passing: boolean;
  charts: boolean;
  /** How each line was judged. */
  methods: boolean;
  /** False: the verdict, who is compared, and links; nothing else. */
  evidence: boolean;
}

const full: Detail = { top: 40, passing: true, charts: true, methods: false, evidence: true };

/** full → no charts → no passing lines → the worst few → verdict and links */
export const commentLadder: readonly Detail[] = [
  full,
  { ...full, charts: false },
  { ...full, charts: false, passing: false },
  { ...full, charts: false, passing: false, top: 10 },
  { ...full, charts: false, passing: false, top: 3 },
  { ...full, charts: false, passing: false, top: 0, evidence: false },
];

export const summaryLadder: readonly Detail[] = [
  { ...full, methods: true, top: 1_000 },
  { ...full, methods: true, top: 200 },
  ...commentLadder,
];

/** The first rung whose text fits; the last one where none does. Never cuts a text. */
export function firstThatFits<Rung>(
  ladder: readonly Rung[],
  render: (detail: Rung) => string,
  fits: (text: string) => boolean,
): string {
  let text = '';
  for (const detail of ladder) {
    text = render(detail);
    if (fits(text)) return text;
  }
  return text;
}
