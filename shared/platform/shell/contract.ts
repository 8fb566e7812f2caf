import { z } from 'zod'
import { Grant } from '../../values/id'

/**
 * What only the window's own process can do. These methods touch no record: the main thread answers them
 * itself after the sender check and the schema, and hands out tickets (`Grant`) in place of paths.
 */
export const shell = {
  pickFiles: {
    input: z.object({
      purpose: z.enum([
        'people',
        'sheets',
        'database',
        'photo',
        'photos',
        'attachments',
        'nominations',
        'packages',
        'scans',
        'enclosures',
      ]),
      multiple: z.boolean().default(false),
    }),
    output: z.array(Grant),
  },
  pickFolder: {
    input: z.object({ purpose: z.enum(['people', 'photos', 'export', 'backup']) }),
    output: Grant.nullable(),
  },
  pickSave: {
    input: z.object({
      purpose: z.enum([
        'database',
        'pdf',
        'docx',
        'xlsx',
        'lrmx',
        'lrm',
        'zip',
        'csv',
        'backup',
        'png',
        'jpg',
      ]),
      suggestedName: z.string().max(120),
    }),
    output: Grant.nullable(),
  },
  /** Tickets for files dropped on the window; the preload resolves the dropped files' paths. */
  setTitle: { input: z.object({ title: z.string().max(120) }), output: z.object({}) },
  /** While it is on, screenshots and recordings show nothing of the window, on systems that can keep them off. */
  guardScreen: { input: z.object({ on: z.boolean() }), output: z.object({}) },
  about: {
    input: z.object({}),
    output: z.object({
      version: z.string(),
      electron: z.string(),
      chrome: z.string(),
      fallbackRuntime: z.boolean(),
      dataFolder: z.string(),
    }),
  },
  /** Printers of this computer: `name` as the system knows it, `label` as people do. */
  printers: { input: z.object({}), output: z.array(z.object({ name: z.string(), label: z.string() })) },
  toggleFullScreen: { input: z.object({}), output: z.object({}) },
} as const
