import { indicatorMethods } from './contract-indicators'
import { linkMethods } from './contract-links'

/** 指标 and 联系: a number meets a target; someone is linked to something. */
export const indicators = {
  ...linkMethods,
  ...indicatorMethods,
}
