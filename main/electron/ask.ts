import { dialog, type BrowserWindow, type MessageBoxOptions } from 'electron';

/** A question of the shell. `no` is the harmless answer. */
export interface Question {
  readonly message: string;
  readonly detail: string;
  readonly yes: string;
  readonly no: string;
}

/** Asks over the window. Enter, Esc and an aborted signal mean no. */
export async function ask(window: BrowserWindow, question: Question, signal?: AbortSignal): Promise<boolean> {
  const { message, detail, yes, no } = question;
  const options: MessageBoxOptions = {
    type: 'warning',
    message,
    detail,
    buttons: [no, yes],
    defaultId: 0,
    cancelId: 0,
  };
  const { response } = await dialog.showMessageBox(window, signal === undefined ? options : { ...options, signal });
  return response === 1;
}
