import { runShell } from './shell.ts';

/* The desktop shell's entry. Built to out/electron/electron.js, beside the preload script and the window's folder. */

runShell({
  env: process.env,
  args: process.argv,
  workingDirectory: process.cwd(),
  platform: process.platform,
  folder: import.meta.dirname,
});
