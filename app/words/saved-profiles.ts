/** Access that was saved under names, where it can be renamed and deleted. */
export const savedProfileWords = {
  title: 'Access profiles',
  note: 'access saved under names, for use in drafts and in the profile column of a file',
  none: 'None yet. The access builder in Review saves them.',
  name: 'Name',
  access: 'Access',
  actions: 'Actions',
  rename: 'Rename',
  renameOf: (name: string): string => `Rename ${name}`,
  newName: (name: string): string => `New name of ${name}`,
  taken: 'Another profile has this name.',
  deleteIt: 'Delete',
  deleteOf: (name: string): string => `Delete ${name}`,
  renamed: (name: string): string => `The profile is called ${name} now`,
  deleted: (name: string): string => `Profile ${name} is deleted`,
  remove: {
    title: (name: string): string => `Delete the profile ${name}?`,
    text: 'People who got their access from it keep it in drafts where it was given by hand. Files that name the profile will not find it any more.',
    back: 'Keep it',
    go: 'Delete the profile',
  },
};
