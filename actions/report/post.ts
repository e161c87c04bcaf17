import { closeCheck } from '../../shared/github/close-check.ts';

await closeCheck(process.env);
