import { t } from '../common/text';
import { linkTo } from '../office/route';
import { Shown, useList } from '../office/useAnswer';

interface Province {
  code: string;
  fullName: string;
}

/** For keys that reach the whole country. */
export function ProvinceChoice() {
  const provinces = useList<Province>('units');
  return (
    <>
      <h1>{t('province.choose')}</h1>
      <Shown question={provinces}>
        {(items) => (
          <ul class="choices">
            {items.map((province) => (
              <li key={province.code}>
                <a href={linkTo([], { tinh: province.code })}>{province.fullName}</a>
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </>
  );
}
