import { start } from '../../shared/github/start.ts';
import { main } from './main.ts';

await start(main);
