import { useState } from 'preact/hooks';
import { dayInWords } from '../../common/format';
import { periodInWords } from '../../common/periodNames';
import { t } from '../../common/text';
import { type Award, decisionInWords, nomineeInWords, standingInWords } from '../../office/awards/award';
import { AwardMark } from '../../office/awards/AwardMark';
import { Listing } from '../../office/Listing';
import { type Question, Shown, useAnswer } from '../../office/useAnswer';
import { pathOf } from '../shared/address';
import { nameIn, useCommune } from '../shared/commune';
import { Panel } from '../shared/Panel';
import { type Act, ActForm } from './ActForm';

/** One nomination: who for what and why, what was decided, and what comes next. */
export function AwardPage({ id }: { id: string }) {
  const { code } = useCommune();
  const question = useAnswer<Award>(pathOf('awards', code, id));
  return (
    <>
      <p>
        <a href="#/awards">{t('desk.back.awards')}</a>
      </p>
      <Shown question={question}>{(award) => <Of award={award} question={question} />}</Shown>
    </>
  );
}

/** What may be done next, the most likely first. */
const ACTS: Record<Award['status'], readonly Act[]> = {
  proposed: ['approve', 'decline', 'amend', 'withdraw'],
  approved: ['forward', 'correct', 'decline'],
  withdrawn: ['again'],
  declined: ['approve'],
  forwarded: ['correct', 'decline'],
};

function Of({ award, question }: { award: Award; question: Question<Award> }) {
  const commune = useCommune();
  const [opened, setOpened] = useState<Act>();
  const acts = commune.mayWrite && award.nominee !== null ? ACTS[award.status] : [];
  const close = (): void => setOpened(undefined);
  const facts: [string, string][] = [
    [t('award.title'), nameIn(commune.words.awardTitles, award.title)],
    [t('desk.word.period'), periodInWords(award.period)],
    [t('award.reason'), award.reason ?? ''],
    [t('desk.award.standing.then'), standingInWords(award.standing)],
    [t('desk.award.proposed-on'), dayInWords(award.proposedOn)],
    [t('award.decision.name'), decisionInWords(award)],
    [t('award.forwarded-on'), award.forwardedOn === null ? '' : dayInWords(award.forwardedOn)],
  ];
  return (
    <>
      <div class="head">
        <h1>
          {nomineeInWords(award)}
          <span class="badge">
            <AwardMark status={award.status} />
          </span>
        </h1>
      </div>
      <dl class="said-of">
        {facts
          .filter(([, what]) => what !== '')
          .map(([name, what]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{what}</dd>
            </div>
          ))}
      </dl>
      {opened === undefined ? (
        acts.length > 0 && (
          <div class="actions">
            {acts.map((act, place) => (
              <button key={act} type="button" class={place === 0 && act !== 'correct' ? 'main' : ''} onClick={() => setOpened(act)}>
                {t(`desk.award.act.${act}`)}
              </button>
            ))}
          </div>
        )
      ) : (
        <Panel title={t(`desk.award.act.${opened}`)} onClose={close}>
          <ActForm act={opened} award={award} onClose={close} onStale={question.again} onDone={() => (close(), question.again())} />
        </Panel>
      )}
      {award.history !== null && award.history.length > 1 && <History history={award.history} />}
    </>
  );
}

function History({ history }: { history: NonNullable<Award['history']> }) {
  return (
    <Listing
      name={t('desk.award.history')}
      rows={history.map((step, place) => ({ ...step, place }))}
      keyOf={(step) => String(step.place)}
      columns={[
        { id: 'on', name: t('desk.award.history.on'), value: (step) => step.on, show: (step) => dayInWords(step.on) },
        { id: 'what', name: t('desk.award.history.what'), value: (step) => t(`award.step.${step.what}`) },
        { id: 'why', name: t('desk.award.history.why'), value: (step) => [step.number === null ? '' : t('award.decision', { number: step.number, day: step.decidedOn === null ? '' : dayInWords(step.decidedOn) }), step.reason ?? ''].filter((part) => part !== '').join('. ') },
      ]}
    />
  );
}
