import { app, Menu, session } from 'electron';
import { join } from 'node:path';
import { loadStaticFiles } from '../compose/static-files.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { guardContents, guardSession } from './guard.ts';
import { createMenu } from './menu.ts';
import { loadPage, openWindow } from './window.ts';

/* The desktop shell's entry. Built to out/electron/electron.js, beside the preload script. */

const RENDERER = join(import.meta.dirname, '..', 'renderer');
const PRELOAD = join(import.meta.dirname, 'preload.cjs');

app.enableSandbox();
registerAppScheme();
app.on('web-contents-created', (_event, contents) => guardContents(contents));

async function start(): Promise<void> {
  serveApp(await loadStaticFiles(RENDERER));
  guardSession(session.defaultSession);
  Menu.setApplicationMenu(createMenu({ mac: process.platform === 'darwin', packaged: app.isPackaged }));
  await loadPage(openWindow(PRELOAD));
}

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();
