//! اليوم, أمس, the weekday and what stands beside it.

use super::{OPEN, Phrase};
use crate::dates::lexicon::{bare_weekday, weekday};
use crate::dates::parts::Relative;
use crate::dates::{nearness, prose};

impl Phrase<'_> {
    /// يوم, مساء, مساء يوم.
    pub(super) fn lead(&mut self) {
        for _ in 0..3 {
            if self.rest().first().is_some_and(prose::is_lead) {
                self.at += 1;
                self.led = true;
            }
        }
    }

    pub(super) fn away(&mut self) {
        let Some((away, after)) = nearness::away(self.rest(), self.led) else { return };
        if away == 0 && nearness::is_a_name(self.before(self.at)) {
            return;
        }
        // «اليوم الخامس من ديسمبر» is a day like any fifth.
        if away == 0 && prose::is_that_day(self.before(self.at), after) {
            self.led = true;
        } else {
            self.away_at = self.at;
            self.set_away(away);
        }
        self.go(after);
    }

    fn set_away(&mut self, away: i8) {
        self.reading.away = Some(away);
        self.reading.relative = match away {
            -1 => Some(Relative::Yesterday),
            0 => Some(Relative::Today),
            1 => Some(Relative::Tomorrow),
            _ => None,
        };
    }

    /// The weekday, beside اليوم also in brackets or after a comma; and the
    /// other way round, «الأربعاء (أمس)».
    pub(super) fn weekday(&mut self) {
        let rest = self.rest();
        let (opened, inner) = match rest {
            [sign, inner @ ..] if self.reading.away.is_some() && (sign.is_sign(OPEN) || sign.is_sign(&['،', ',', '-', '–'])) => {
                (Some(sign), inner)
            }
            rest => (None, rest),
        };
        let inner = match inner {
            [day, inner @ ..] if self.reading.away.is_some() && day.is_word(&["يوم"]) => inner,
            inner => inner,
        };
        let Some((name, after)) = inner.split_first() else { return };
        let named = if self.reading.away.is_some() { bare_weekday(name) } else { weekday(name) };
        let Some(named) = named else { return };
        let bracket = opened.is_some_and(|sign| sign.is_sign(OPEN));
        // «أعلن اليوم الأحد المقبل موعدًا» names another Sunday.
        if self.reading.away.is_some() && !bracket && prose::side(after).is_some() {
            return;
        }
        self.reading.weekday = Some(named);
        self.open |= bracket;
        self.go(after);
        self.close();
        self.away_in_brackets();
    }

    fn away_in_brackets(&mut self) {
        if let ([sign, inner @ ..], None) = (self.rest(), self.reading.away)
            && sign.is_sign(&['('])
            && let Some((away, [close, after @ ..])) = nearness::away(inner, true)
            && close.is_sign(&[')'])
        {
            self.set_away(away);
            self.go(after);
        }
    }

    pub(super) fn side(&mut self) {
        if let (Some((side, after)), None) = (prose::side(self.rest()), self.reading.away)
            && self.reading.weekday.is_some()
        {
            self.reading.side = Some(side);
            self.go(after);
        }
    }
}
