import { MarginBlock } from '@/components/ui/margin-block';
import { POLICY_FIELDS, type Policy } from '@/lib/modules/deadlines/schema';
import { choiceText, LAW_NOT_CHOICE, POLICY_PARTS, POLICY_WORDS } from '@/lib/modules/deadlines/words/policy';

/** Shows the choices to a person who can only read them. */
export function PolicyView({ policy }: { policy: Policy }) {
  return POLICY_PARTS.map((part) => (
    <MarginBlock key={part} label={part} heading>
      <ul className="pairs">
        {POLICY_FIELDS.filter(({ key }) => POLICY_WORDS[key].part === part).map(({ key }) => (
          <li key={key}>
            <span>
              {POLICY_WORDS[key].question}
              <small>
                {POLICY_WORDS[key].law} ({POLICY_WORDS[key].provision})
              </small>
            </span>
            <b>{choiceText(key, policy[key])}</b>
          </li>
        ))}
      </ul>
    </MarginBlock>
  ));
}

/** Lists rules that look like choices but are set by law. */
export function LawNotChoice() {
  return (
    <MarginBlock label="To jest prawo, nie wybór" heading>
      <ul className="pairs">
        {LAW_NOT_CHOICE.map(({ text, provision }) => (
          <li key={text}>
            <span>
              {text}
              <small>{provision}</small>
            </span>
          </li>
        ))}
      </ul>
    </MarginBlock>
  );
}
