import { dialog, type BrowserWindow, type MessageBoxOptions } from 'electron';

/** A question of the shell. `no` is the harmless answer. */
export interface Question {
  readonly message: string;
  readonly detail: string;
  readonly yes: string;
  readonly no: string;
}

/** Asks, over the window where there is one. Enter, Esc and an aborted signal mean no. */
export async function ask(window: BrowserWindow | null, question: Question, signal?: AbortSignal): Promise<boolean> {
  const { message, detail, yes, no } = question;
  const buttons = { buttons: [no, yes], defaultId: 0, cancelId: 0, noLink: true };
  const options: MessageBoxOptions = { type: 'warning', message, detail, ...buttons, ...(signal && { signal }) };
  const { response } = await (window === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options));
  return response === 1;
}
