//! The sheet: a drawing board of 1280 by 720 units, whatever the picture's size in pixels.

use super::ink::{Fill, Ink};
use tiny_skia::{
    FillRule, GradientStop, LineCap, LineJoin, LinearGradient, Paint, Path, PathBuilder, Pixmap, Point, RadialGradient, Rect, Shader,
    SpreadMode, Stroke, Transform,
};

/// Units across.
pub const WIDE: f32 = 1280.0;
/// Units down.
pub const HIGH: f32 = 720.0;

/// A sheet that pieces are drawn on, back to front.
pub struct Canvas {
    sheet: Pixmap,
    place: Transform,
    mirrored: bool,
}

impl Canvas {
    /// A sheet of `width` by `height` pixels; the board covers it, centred. With `mirrored` left and
    /// right change places. `None` when a side is zero or above 65,535.
    pub fn new(width: u32, height: u32, mirrored: bool) -> Option<Self> {
        let sheet = Pixmap::new(width, height)?;
        let wide = f32::from(u16::try_from(width).ok()?);
        let high = f32::from(u16::try_from(height).ok()?);
        let scale = (wide / WIDE).max(high / HIGH);
        let flip = if mirrored { -scale } else { scale };
        let place = Transform::from_row(flip, 0.0, 0.0, scale, (wide - WIDE * flip) / 2.0, (high - HIGH * scale) / 2.0);
        Some(Self { sheet, place, mirrored })
    }

    /// Whether left and right have changed places.
    pub fn is_mirrored(&self) -> bool {
        self.mirrored
    }

    /// The finished picture.
    pub fn finish(self) -> Pixmap {
        self.sheet
    }

    /// Fills `path`.
    pub fn fill(&mut self, path: &Path, fill: impl Into<Fill>) {
        let paint = Paint { shader: shader(fill.into(), path.bounds()), anti_alias: true, ..Paint::default() };
        self.sheet.fill_path(path, &paint, FillRule::Winding, self.place, None);
    }

    /// Draws along `path` with a round pen `width` units thick.
    pub fn trace(&mut self, path: &Path, width: f32, ink: Ink) {
        let paint = Paint { shader: Shader::SolidColor(ink.color()), anti_alias: true, ..Paint::default() };
        let stroke = Stroke { width, line_cap: LineCap::Round, line_join: LineJoin::Round, ..Stroke::default() };
        self.sheet.stroke_path(path, &paint, &stroke, self.place, None);
    }

    /// A straight line.
    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), width: f32, ink: Ink) {
        self.lines(&[from, to], width, ink);
    }

    /// Straight lines from point to point.
    pub fn lines(&mut self, points: &[(f32, f32)], width: f32, ink: Ink) {
        if let Some(path) = outline(points, false) {
            self.trace(&path, width, ink);
        }
    }

    /// A rectangle by its left top corner.
    pub fn rect(&mut self, x: f32, y: f32, w: f32, h: f32, fill: impl Into<Fill>) {
        if let Some(rect) = Rect::from_xywh(x, y, w, h) {
            self.fill(&PathBuilder::from_rect(rect), fill);
        }
    }

    /// A rectangle with round corners.
    pub fn round(&mut self, x: f32, y: f32, w: f32, h: f32, r: f32, fill: impl Into<Fill>) {
        let mut pen = PathBuilder::new();
        pen.move_to(x + r, y);
        pen.line_to(x + w - r, y);
        pen.quad_to(x + w, y, x + w, y + r);
        pen.line_to(x + w, y + h - r);
        pen.quad_to(x + w, y + h, x + w - r, y + h);
        pen.line_to(x + r, y + h);
        pen.quad_to(x, y + h, x, y + h - r);
        pen.line_to(x, y + r);
        pen.quad_to(x, y, x + r, y);
        self.close(pen, fill);
    }

    /// A circle by its centre.
    pub fn circle(&mut self, x: f32, y: f32, r: f32, fill: impl Into<Fill>) {
        self.oval(x, y, r, r, fill);
    }

    /// An upright oval by its centre and half its sides.
    pub fn oval(&mut self, x: f32, y: f32, rx: f32, ry: f32, fill: impl Into<Fill>) {
        let path = Rect::from_xywh(x - rx, y - ry, rx * 2.0, ry * 2.0).and_then(PathBuilder::from_oval);
        if let Some(path) = path {
            self.fill(&path, fill);
        }
    }

    /// A closed shape with straight sides.
    pub fn poly(&mut self, points: &[(f32, f32)], fill: impl Into<Fill>) {
        if let Some(path) = outline(points, true) {
            self.fill(&path, fill);
        }
    }

    /// Closes what `pen` has drawn and fills it.
    pub fn close(&mut self, mut pen: PathBuilder, fill: impl Into<Fill>) {
        pen.close();
        if let Some(path) = pen.finish() {
            self.fill(&path, fill);
        }
    }

    /// A door or window: upright sides and a round head that rises half its width. `x` is the middle.
    pub fn arch(&mut self, x: f32, base: f32, w: f32, h: f32, fill: impl Into<Fill>) {
        let (left, right, spring) = (x - w / 2.0, x + w / 2.0, base - h + w / 2.0);
        let mut pen = PathBuilder::new();
        pen.move_to(left, base);
        pen.line_to(left, spring);
        pen.cubic_to(left, spring - w * 0.66, right, spring - w * 0.66, right, spring);
        pen.line_to(right, base);
        self.close(pen, fill);
    }

    /// Light that fades to nothing at `r` units from its middle.
    pub fn glow(&mut self, x: f32, y: f32, r: f32, ink: Ink) {
        let middle = Point::from_xy(x, y);
        let stops = vec![GradientStop::new(0.0, ink.color()), GradientStop::new(1.0, ink.thin(0.0).color())];
        let light = RadialGradient::new(middle, 0.0, middle, r, stops, SpreadMode::Pad, Transform::identity());
        let circle = PathBuilder::from_circle(x, y, r);
        if let (Some(shader), Some(circle)) = (light, circle) {
            let paint = Paint { shader, anti_alias: true, ..Paint::default() };
            self.sheet.fill_path(&circle, &paint, FillRule::Winding, self.place, None);
        }
    }
}

fn outline(points: &[(f32, f32)], closed: bool) -> Option<Path> {
    let (&(x, y), rest) = points.split_first()?;
    let mut pen = PathBuilder::new();
    pen.move_to(x, y);
    for &(x, y) in rest {
        pen.line_to(x, y);
    }
    if closed {
        pen.close();
    }
    pen.finish()
}

fn shader(fill: Fill, area: Rect) -> Shader<'static> {
    let (from, to, start, end) = match fill {
        Fill::Flat(ink) => return Shader::SolidColor(ink.color()),
        Fill::Down(top, low) => (top, low, (area.left(), area.top()), (area.left(), area.bottom())),
        Fill::Across(left, right) => (left, right, (area.left(), area.top()), (area.right(), area.top())),
    };
    let stops = vec![GradientStop::new(0.0, from.color()), GradientStop::new(1.0, to.color())];
    LinearGradient::new(Point::from(start), Point::from(end), stops, SpreadMode::Pad, Transform::identity())
        .unwrap_or(Shader::SolidColor(from.color()))
}
