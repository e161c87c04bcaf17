import { type Severity, severities } from './contract.ts';

const words: Readonly<Record<Severity, readonly string[]>> = {
  error: [
    'error',
    'err',
    'critical',
    'crit',
    'blocker',
    'fatal',
    'major',
    'severe',
    'high',
    'highest',
    'fail',
    'failure',
  ],
  warning: ['warning', 'warn', 'medium', 'moderate', 'normal', 'minor', 'low', 'lowest'],
  info: ['info', 'information', 'informational', 'notice', 'trivial', 'debug', 'none'],
};

/**
 * What a free word of severity comes to: `critical` and `high` are errors, `medium` and `low` warnings. Undefined for a
 * word that nobody has agreed on.
 */
export function severityOf(word: string): Severity | undefined {
  const plain = word.trim().toLowerCase();
  return severities.find((severity) => words[severity].includes(plain));
}
