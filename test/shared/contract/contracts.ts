import { readContract } from '../../../shared/contract/read-contract.ts';
import { InputError } from '../../../shared/errors.ts';

/** A contract of edition 3.1 around these lines of its `schema`. */
export function contractText(schema: string, apiVersion = 'v3.1.0'): string {
  return `apiVersion: ${apiVersion}\nkind: DataContract\nid: c\nversion: 1.0.0\nstatus: active\n${schema}`;
}

/** A contract of one table `t` with these lines under its `properties`, indented by four. */
export function withProperties(lines: string, apiVersion?: string): string {
  const indented = lines.replaceAll(/^(?=.)/gm, '      ');
  return contractText(`schema:\n  - name: t\n    properties:\n${indented}\n`, apiVersion);
}

export const read = (text: string) => readContract({ text, name: 'c.odcs.yaml' });

/** What a contract that cannot be read says. */
export function refusal(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error('the contract was read');
}
