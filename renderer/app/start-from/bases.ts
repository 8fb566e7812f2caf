import { text } from './start-from.text'
import type { Bases } from './use-start-from'

const LONGEST_NAME = 80

/** Presets, records to copy and an empty start side by side; `aboutOf` says in a few words what a content is about. */
export function basesOf<Content extends { title: string }, Preset extends { key: string; content: Content }>(
  presets: readonly Preset[],
  rows: readonly { id: string; title: string; about: string }[],
  blank: Content,
  aboutOf: (content: Content) => string,
): Bases<Content, Preset> {
  return {
    presets: presets.map((preset) => ({
      key: preset.key,
      title: preset.content.title,
      name: preset.content.title,
      about: aboutOf(preset.content),
      content: preset.content,
      preset,
    })),
    copies: rows.map(({ id, title, about }) => ({
      key: id,
      title,
      name: text.copyOf(title).slice(0, LONGEST_NAME),
      about,
      content: null,
      preset: null,
    })),
    blank: [
      {
        key: 'blank',
        title: text.blankRow,
        name: blank.title,
        about: text.none,
        content: blank,
        preset: null,
      },
    ],
  }
}
