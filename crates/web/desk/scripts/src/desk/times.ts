// «قبل ٣ دقائق» goes on counting: `<time datetime=… data-relative>`.

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [['year', 31_557_600], ['month', 2_629_800], ['day', 86_400], ['hour', 3600], ['minute', 60]];

export function relative(seconds: number, lang: string): string {
  const words = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return unit === 'second' ? words.format(0, 'second') : words.format(Math.round(seconds / size), unit);
}

export function keepTimes(): void {
  const { lang, dataset } = document.documentElement;
  const digits = dataset.digits ?? (lang.startsWith('ar') ? 'arab' : 'latn');
  const refresh = () => {
    for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-relative][datetime]')) {
      const at = Date.parse(time.dateTime);
      const text = relative((at - Date.now()) / 1000, `${lang || 'ar'}-u-nu-${digits}`);
      if (Number.isFinite(at) && time.textContent !== text) time.textContent = text;
    }
  };
  if (document.querySelector('time[data-relative], [data-live]')) setInterval(refresh, 30_000);
}
