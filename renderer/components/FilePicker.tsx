import { useImperativeHandle, useRef, type Ref } from 'react';

/** Opens the browser's own choice of files. */
export interface FilePickerHandle {
  open(): void;
}

interface Props {
  readonly ref: Ref<FilePickerHandle>;
  readonly multiple?: boolean;
  onFiles(files: readonly File[]): void;
}

/** What lists of people come as; the browser still lets a person choose anything else. */
const ACCEPT = '.csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values';

/** The hidden field behind every "Choose files" button. Choosing the same file again counts as choosing. */
export function FilePicker({ ref, multiple = false, onFiles }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => ({ open: () => field.current?.click() }), []);
  return (
    <input
      ref={field}
      type="file"
      hidden
      multiple={multiple}
      accept={ACCEPT}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        currentTarget.value = '';
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}
