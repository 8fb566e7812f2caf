import { test } from '@playwright/test'
import { wholeAward, yearsAfter } from './award-cycle-steps'
import * as batch from './batch-steps'
import * as cadres from './cadres-steps'
import { dossierRoom, wholeDossier } from './dossier-steps'
import * as entry from './entry-steps'
import * as bench from './evaluation-bench-steps'
import { consequences } from './evaluation-cases-steps'
import { evaluationPapers } from './evaluation-papers-steps'
import { reportRound } from './evaluation-report-steps'
import * as result from './evaluation-result-steps'
import { newRound } from './evaluation-rounds-steps'
import * as schemes from './evaluation-schemes-steps'
import * as sheets from './evaluation-sheets-steps'
import * as form from './form-steps'
import * as files from './import-steps'
import * as ledgers from './ledger-steps'
import * as list from './list-steps'
import * as papers from './papers-steps'
import * as person from './person-steps'
import * as rooms from './room-steps'
import { closeStage, openStage, type Stage } from './stage'
import * as undo from './undo-steps'
import { workbench } from './workbench-steps'

/** @file One walk through the whole application; `npm run tour` keeps its pictures. */

let stage: Stage
test.beforeAll(async () => {
  stage = await openStage()
})
test.afterAll(() => closeStage(stage))

test('the tour', async () => {
  for (const [chinese, english, steps] of CHAPTERS) {
    stage.album.chapter(chinese, english)
    await test.step(english, () => steps(stage))
  }
})

const CHAPTERS: readonly (readonly [string, string, (stage: Stage) => Promise<void>])[] = [
  ['进入', 'Coming in', comingIn],
  ['名册', 'The list', theList],
  ['人员', 'One person', onePerson],
  ['任免表', 'The form', theForm],
  ['导入', 'Files in', filesIn],
  ['名册、照片、批量', 'Rosters, photos, bulk edits', rostersAndBatches],
  ['结构与预警', 'Structure and clock', structureAndClock],
  ['考核方案', 'Evaluation schemes', schemes.schemes],
  ['评票台', 'The ballot bench', bench.ballotBench],
  ['选票工作簿、加减分', 'Ballots by workbook, points', ballotFiles],
  ['考核结果', 'Evaluation results', evaluationResults],
  ['考核材料', 'Evaluation papers', evaluationPapers],
  ['考核轮次', 'Evaluation rounds', newRound],
  ['述职评议，从空白票到结果', 'A report round, from blank ballot to printed result', reportRound],
  ['情形与资格', 'Cases and who is barred', consequences],
  ['评选，从方案到奖金', 'An award from its programme to the money', wholeAward],
  ['人才的以后各年', 'The years after', yearsAfter],
  ['档案室', 'The room of the dossiers', dossierRoom],
  ['一份档案，从扫描到移交', 'A dossier from its scans to the hand-over', wholeDossier],
  ['工作台', 'The workbench', workbench],
  ['组织生活', 'The branch matrix', ledgers.branchMatrix],
  ['换届提醒函', 'A term reminder letter', ledgers.termLetter],
  ['一件事到底', 'A problem to its close-out', ledgers.problemToItsEnd],
  ['巡回检查的一年', 'An inspection year', ledgers.inspectionYear],
  ['发展党员', 'A member’s admission', ledgers.memberAdmitted],
  ['表格变成台账', 'A foreign workbook becomes a ledger', ledgers.foreignWorkbook],
  ['组织、设置、帮助', 'Organizations, settings, help', otherRooms],
]

async function comingIn(stage: Stage): Promise<void> {
  await entry.firstRun(stage)
  await entry.createWizard(stage)
  await entry.recoverySheet(stage)
  await entry.emptyDatabase(stage)
  await entry.wrongPassword(stage)
  await entry.openDemonstration(stage)
}

async function theList(stage: Stage): Promise<void> {
  await list.countyList(stage)
  await list.savedQueries(stage)
  await list.conditions(stage)
  await list.columns(stage)
  await list.markedPeople(stage)
  await list.pastedList(stage)
  await list.allViews(stage)
  await list.everybodyAgain(stage)
  await list.nobodyFound(stage)
  await list.searchEverything(stage)
  await list.wideList(stage)
  await list.otherLooks(stage)
}

async function onePerson(stage: Stage): Promise<void> {
  const chosen = await person.someoneToCheck(stage)
  await person.personPage(stage, chosen)
  await person.lowerParts(stage)
  await person.editing(stage)
  await person.fieldHistory(stage)
  await person.pastedCareer(stage)
  await person.conflict(stage, chosen)
  await person.explained(stage)
}

async function theForm(stage: Stage): Promise<void> {
  const { id } = await person.someoneToCheck(stage)
  await form.formPage(stage, id)
  await form.writtenInPlace(stage)
  await form.besideStructure(stage, id)
  await form.edition2025(stage)
  const names = await form.crowdedPeople(stage, id)
  await form.printDialog(stage, names)
  await papers.proofAndNames(stage)
  await form.printedPdf(stage)
  await form.wordFile(stage)
  await form.pileOfForms(stage, () => papers.rangesAndMargins(stage))
  await papers.ownTemplate(stage)
}

async function filesIn(stage: Stage): Promise<void> {
  const zip = await files.writeReport(stage)
  await files.chooseFiles(stage, zip)
  await files.previewExpanded(stage)
  await files.previewCollapsed(stage)
  await files.correctInPlace(stage)
  await files.commit(stage)
  await files.batches(stage)
  await undo.duplicates(stage)
  await files.recycleBin(stage)
  await undo.history(stage)
  await files.manyFiles(stage)
}

async function rostersAndBatches(stage: Stage): Promise<void> {
  await batch.roster(stage)
  await batch.photos(stage)
  await batch.bulkEdit(stage)
  await batch.yearlyResults(stage)
}

async function structureAndClock(stage: Stage): Promise<void> {
  await cadres.structure(stage)
  await cadres.clock(stage)
}

async function ballotFiles(stage: Stage): Promise<void> {
  await sheets.ballotsByWorkbook(stage)
  await sheets.recordedPoints(stage)
}

async function evaluationResults(stage: Stage): Promise<void> {
  await result.annualResult(stage)
  await result.villageResult(stage)
}

async function otherRooms(stage: Stage): Promise<void> {
  await rooms.organizations(stage)
  await rooms.settings(stage)
  await rooms.backup(stage)
  await rooms.accounts(stage)
  await rooms.help(stage)
  await rooms.lockScreen(stage)
  await rooms.auditTrail(stage)
}
