import { PassiveDialog } from './PassiveDialog.tsx';
import { PeopleList, type ListedPerson } from './PeopleList.tsx';

/** A list of people with a word about each, to look at. */
export function PeopleDialog(props: {
  readonly title: string;
  readonly people: readonly ListedPerson[];
  readonly onClose: () => void;
}) {
  return (
    <PassiveDialog title={props.title} size="sm" onClose={props.onClose}>
      <PeopleList label={props.title} people={props.people} />
    </PassiveDialog>
  );
}
