import { Tag } from '@carbon/react';
import { accountWords } from '#app/words/accounts.ts';

/** Whether what is sent goes to people or to this computer. */
export function AccountTag({ practice }: { readonly practice: boolean }) {
  return (
    <Tag size="sm" type={practice ? 'teal' : 'outline'}>
      {practice ? accountWords.tags.practice : accountWords.tags.live}
    </Tag>
  );
}
