/* Runs named commands, at most two at a time (the machines this was made for have two cores), and says how each went. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** @typedef {{ name: string, command: string, args: string[], env?: Record<string, string> }} Step */

/** A tool of node_modules, run by this Node without a shell. @param {string} name @param {string} script @param {string[]} args @returns {Step} */
export const tool = (name, script, ...args) => ({
  name,
  command: process.execPath,
  args: [join(root, 'node_modules', script), ...args],
});

/** @param {Step} step @returns {Promise<{ step: Step, ok: boolean, seconds: number, output: string }>} */
function runStep(step) {
  const started = performance.now();
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const chunks = [];
    const child = spawn(step.command, step.args, { cwd: root, env: { ...process.env, FORCE_COLOR: '0', ...step.env } });
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    const finish = (/** @type {boolean} */ ok) =>
      resolve({ step, ok, seconds: (performance.now() - started) / 1000, output: Buffer.concat(chunks).toString() });
    child.on('error', (error) => {
      chunks.push(Buffer.from(String(error)));
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}

/**
 * Runs all steps to the end, even when one fails, and prints the output of those that failed.
 * @param {Step[]} steps @param {number} [atOnce] @returns {Promise<boolean>} true when all went well
 */
export async function runSteps(steps, atOnce = 2) {
  const waiting = [...steps];
  let allOk = true;
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const { ok, seconds, output } = await runStep(step);
      allOk &&= ok;
      process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${step.name} ${seconds.toFixed(1)} s\n`);
      if (!ok) process.stdout.write(`${output.trimEnd()}\n`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return allOk;
}
