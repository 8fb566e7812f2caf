/** @file The mark over whatever is seen, printed or exported of a dossier (domain rules 8.3). */

type Seen = { name: string; section: string; at: Date; terminal: string }

/** 沈知远 干部科 2026.11.20 14:05 BGS-03 */
export function watermarkText({ name, section, at, terminal }: Seen): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${at.getFullYear()}.${two(at.getMonth() + 1)}.${two(at.getDate())}`
  return [name, section, day, `${two(at.getHours())}:${two(at.getMinutes())}`, terminal]
    .filter((it) => it !== '')
    .join(' ')
}
