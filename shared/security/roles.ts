import type { Right } from './rights'

/**
 * Roles and what they may do. 系统管理 and 安全审计 must not be one person (domain rules 8.1);
 * `conflictingRoles` says so in one place for the form and the service.
 */
export const ROLES = {
  officer: {
    label: '干部经办',
    rights: [
      'organizations.read',
      'organizations.edit',
      'people.read',
      'people.edit',
      'people.remove',
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
      'awards.edit',
      'awards.confirm',
      'awards.export',
      'dossiers.see',
      'dossiers.consult',
      'ledgers.read',
      'ledgers.edit',
      'ledgers.confirm',
      'ledgers.export',
      'systems.edit',
      'batches.undo',
      'backups.make',
    ],
  },
  /** Keeps the dossiers: whoever has them in hand sees every page without a permit. */
  archivist: {
    label: '档案管理',
    rights: [
      'organizations.read',
      'people.read',
      'dossiers.see',
      'dossiers.read',
      'dossiers.edit',
      'dossiers.audit',
      'dossiers.lend',
      'dossiers.export',
      'batches.undo',
      'backups.make',
    ],
  },
  /** Reads, on this computer, what an approved permit names, as long as it allows, and nothing else. */
  consultant: { label: '查档', rights: ['dossiers.consult'] },
  /** Types ballots and sees nothing else: the second pair of hands at the bench. */
  clerk: { label: '录票', rights: ['evaluations.see', 'evaluations.enter'] },
  /** Scores what was assigned to the account's own reviewer and sees nothing else. */
  reviewer: { label: '评审专家', rights: ['awards.review'] },
  reader: {
    label: '查阅',
    rights: [
      'organizations.read',
      'people.read',
      'evaluations.see',
      'evaluations.read',
      'awards.read',
      'ledgers.read',
    ],
  },
  steward: {
    label: '系统管理',
    rights: ['accounts.manage', 'settings.edit', 'backups.make', 'people.clear'],
  },
  auditor: { label: '安全审计', rights: ['audit.read'] },
} as const satisfies Record<string, { label: string; rights: readonly Right[] }>

export type Role = keyof typeof ROLES
export const ROLE_NAMES = Object.keys(ROLES) as [Role, ...Role[]]

/** The rights that these roles hold together; everyone signed in holds `session`. */
export function rightsOf(roles: readonly Role[]): ReadonlySet<Right> {
  return new Set<Right>(['session', ...roles.flatMap((role) => ROLES[role].rights)])
}

/** True when these roles may not be held by one person: the auditor audits the others. */
export function conflictingRoles(roles: readonly Role[]): boolean {
  return roles.includes('auditor') && roles.length > 1
}
