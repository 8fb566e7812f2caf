import {
  COUNTING,
  from,
  graded,
  groups,
  lines,
  OPEN_COUNTING,
  points,
  preset,
  scale,
  suggest,
  UNDECIDED,
  weights,
} from './parts'

/** 民主评议党员: the members of a branch rate each other, one box for each branch. */
export const membersReview = preset({
  key: 'members-review',
  systems: ['S09'],
  content: {
    title: '民主评议党员',
    use: 'members',
    subject: 'person',
    source: '《中国共产党支部工作条例（试行）》；民主评议党员办法',
    scales: [scale('grade', '优秀至不合格', ['优秀', '合格', '基本合格', '不合格'])],
    indicators: [graded('overall', '总体评价', 'grade', { weight: 100, short: '总体' })],
    groups: groups(
      { key: 'members', name: '支部党员', weight: null, covers: 'unit' },
      { key: 'masses', name: '群众代表', weight: null, covers: 'unit' },
    ),
    rules: {
      ...UNDECIDED,
      grades: lines('优秀', '合格', '基本合格', '不合格'),
      ceilings: [{ grade: '优秀', share: null }],
    },
    consequences: [
      {
        grade: '不合格',
        bars: ['award', 'promotion'],
        lasts: 'year',
        text: '由支部作出组织处置：限期改正、劝退或除名。',
      },
    ],
    instructions: '每名党员只选一格，在所选格内划“√”。测评结果供支部评定等次，不等于评定结果。',
  },
  open: [
    '优秀比例：一般不超过三分之一，凭记忆，由支部所属党委定。',
    '有无群众代表、主体权重、选项分值和分数线由党委定；没有群众代表就删去该主体，把权重给支部党员。',
    OPEN_COUNTING,
  ],
  suggestions: [
    ...points('grade', [100, 80, 60, 0]),
    ...weights('groups', { members: 70, masses: 30 }),
    ...from(90, 70, 60),
    suggest('rules.ceilings.0.share', 1 / 3, '三分之一以内，凭记忆，未见文件'),
    ...COUNTING,
  ],
})
