/** Every control character but tab and line breaks, which a quoted cell may hold. */
const CONTROL = /[^\P{Cc}\t\n\r\u0080-\u009f]/gu;

/** Takes control characters out of a cell: nobody has typed them, and nobody sees them. */
export function removeControls(cell: string): string {
  return cell.replace(CONTROL, '');
}
