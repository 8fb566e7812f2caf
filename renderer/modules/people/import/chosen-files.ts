const WORKBOOK = /\.(xlsx|xlsm|xltx|xltm|xlsb|xls|xlt|et|ett|csv|tsv|ods)$/i

/** Whether a chosen file is a spreadsheet rather than a form. */
export function isWorkbook(name: string): boolean {
  return WORKBOOK.test(name)
}
