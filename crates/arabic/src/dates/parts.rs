//! What a date is made of, and what can be said of it.

/// A day named by its distance from the day of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relative {
    /// اليوم.
    Today,
    /// أمس، البارحة.
    Yesterday,
    /// غدًا.
    Tomorrow,
}

/// On which side of the day of writing a weekday or month lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// قبل الماضي.
    BeforeLast,
    /// الماضي، المنصرم، الفائت.
    Last,
    /// الجاري، الحالي.
    Current,
    /// المقبل، القادم.
    Next,
    /// بعد المقبل.
    AfterNext,
}

/// A part of a date that can stand in a text or be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// The name of the day.
    Weekday,
    /// The day of the month.
    Day,
    /// The month.
    Month,
    /// The year.
    Year,
    /// The clock.
    Time,
}

/// How finely a text names a time, once the day of writing is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// A year.
    Year,
    /// A month.
    Month,
    /// A day: in full, by its weekday, or اليوم.
    Day,
    /// A clock time.
    Minute,
}

/// How far the parts of a date vouch for one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// The parts contradict one another, or make no day of the calendar.
    Low,
    /// There is nothing to check the date against.
    Medium,
    /// The weekday is that of the date.
    High,
}
