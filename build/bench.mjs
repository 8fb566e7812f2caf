import { runTool } from './testing/tools.mjs'

await runTool('bench')
