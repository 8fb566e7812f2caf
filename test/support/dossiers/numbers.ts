import { checkCharacter } from '#shared/values/identity-number'

/** A sound 身份证号 of the unassigned area 99, another for each number below 1000. */
export function numberOf(number: number): string {
  const first17 = `99010119700501${String(number).padStart(3, '0')}`
  return first17 + checkCharacter(first17)
}

/** What a package wants to know of a person. */
export function packagedPerson(number: number) {
  return { sex: '男', ethnicity: '汉族', birth: '1970.05', identityNumber: numberOf(number) } as const
}
