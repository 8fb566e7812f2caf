import { normalizeIdentityNumber, readIdentityNumber } from '../../values/identity-number'
import type { DateCell } from './sheet-dates'

/** `spoiled`: the digits are not the ones that were typed, whatever they look like. */
export type SheetIdentity =
  | { ok: true; number: string }
  | { ok: false; spoiled: boolean; number: string; message: string; remedy: string }

const AS_TEXT = '向报送单位要原号，单元格先设为“文本”再填'

/**
 * Reads a 身份证号 from a cell. A spreadsheet keeps 15 digits of a number: an 18-digit one that was typed as a number
 * ends in zeros or reads 4.4E+17, and can never be taken for true.
 */
export function readSheetIdentity(cell: DateCell): SheetIdentity {
  const number = normalizeIdentityNumber(cell.text.replace(/^['’‘`\t]+/u, '').replace(/[-—.．]/g, ''))
  if (number === '' || /^(无|不详|\/)$/.test(number)) return { ok: true, number: '' }
  if (/^\d(?:[.．]\d+)?E\+?\d{1,3}$/i.test(cell.text.normalize('NFKC').trim()))
    return spoiled(cell.text.trim(), `身份证号变成了 ${cell.text.trim()}，后几位已丢失`)
  if (cell.kind === 'number' && Math.abs(cell.number ?? 0) >= 1e15)
    return spoiled(number, `身份证号按数字存成 ${number}，后三位已丢失`)
  const read = readIdentityNumber(number)
  if (read.ok) return { ok: true, number }
  if (/^\d{15}000$/.test(number))
    return spoiled(number, `身份证号 ${number} 末三位是 000，是按数字填写后变的`)
  return { ok: false, spoiled: false, number, ...faultText(number, read.reason) }
}

function spoiled(number: string, message: string): SheetIdentity {
  return { ok: false, spoiled: true, number, message, remedy: AS_TEXT }
}

function faultText(number: string, reason: 'length' | 'characters' | 'date' | 'check') {
  const told = number.length > 24 ? `${number.slice(0, 24)}…` : number
  const words = {
    length: { message: `身份证号 ${told} 是 ${number.length} 位`, remedy: '应为 18 位，核对后改正' },
    characters: { message: `身份证号 ${told} 含不该有的字符`, remedy: '前 17 位为数字，末位为数字或 X' },
    date: { message: `身份证号 ${told} 的出生日期不存在`, remedy: '核对第 7 至 14 位' },
    check: { message: `身份证号 ${told} 的校验位不符`, remedy: '与证件核对后改正' },
  }
  return words[reason]
}
