/** Every right the program knows. A method names one; a role holds several. */
export const RIGHTS = [
  'session',
  'organizations.read',
  'organizations.edit',
  'people.read',
  'people.edit',
  'people.remove',
  'people.clear',
  'people.import',
  'people.export',
  'people.print',
  'templates.edit',
  'evaluations.see',
  'evaluations.read',
  'evaluations.enter',
  'evaluations.edit',
  'evaluations.confirm',
  'evaluations.export',
  'awards.read',
  'awards.review',
  'awards.edit',
  'awards.confirm',
  'awards.export',
  'batches.undo',
  'backups.make',
  'settings.edit',
  'accounts.manage',
  'audit.read',
] as const

/** `session` is held by everyone who has signed in. */
export type Right = (typeof RIGHTS)[number]
