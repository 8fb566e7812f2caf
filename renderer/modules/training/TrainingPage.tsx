import { PageHead } from '../../components'
import { text } from './training.text'

export function TrainingPage() {
  return <PageHead title={text.title} />
}
