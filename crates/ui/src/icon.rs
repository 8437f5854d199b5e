//! The icons: which ones exist and how one is painted. Their shapes come from a subset of the Lucide font
//! (`assets/fonts/make.py` holds the same list and prints these lines).

use egui::{Color32, Painter, Pos2, Shape, vec2};

use crate::theme;

macro_rules! icons {
    ($($name:ident = $glyph:literal,)*) => {
        /// An icon, named as in Lucide.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Icon {
            $(
                #[doc = concat!("The Lucide icon `", stringify!($name), "`.")]
                $name,
            )*
        }

        impl Icon {
            /// Every icon.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The character of this icon in the icon font. It can also stand within a text.
            pub fn glyph(self) -> char {
                match self {
                    $(Self::$name => $glyph,)*
                }
            }
        }
    };
}

icons! {
    AlarmClock = '\u{e03a}',
    Anchor = '\u{e03f}',
    Archive = '\u{e041}',
    ArrowDown = '\u{e042}',
    ArrowLeft = '\u{e048}',
    ArrowRight = '\u{e049}',
    ArrowUp = '\u{e04a}',
    Baby = '\u{e2ce}',
    Banknote = '\u{e052}',
    BatteryFull = '\u{e055}',
    Bell = '\u{e059}',
    BookOpen = '\u{e05f}',
    Bookmark = '\u{e060}',
    Briefcase = '\u{e062}',
    Building2 = '\u{e290}',
    Calendar = '\u{e063}',
    CalendarPlus = '\u{e2bc}',
    Camera = '\u{e064}',
    Check = '\u{e06c}',
    ChevronDown = '\u{e06d}',
    ChevronLeft = '\u{e06e}',
    ChevronRight = '\u{e06f}',
    ChevronUp = '\u{e070}',
    Circle = '\u{e076}',
    CircleCheck = '\u{e226}',
    CircleDot = '\u{e345}',
    CircleQuestionMark = '\u{e082}',
    CircleX = '\u{e084}',
    ClipboardList = '\u{e086}',
    Clock = '\u{e087}',
    Coins = '\u{e097}',
    Contrast = '\u{e09d}',
    Copy = '\u{e09e}',
    CreditCard = '\u{e0aa}',
    Download = '\u{e0b2}',
    Euro = '\u{e0b8}',
    ExternalLink = '\u{e0b9}',
    Eye = '\u{e0ba}',
    EyeOff = '\u{e0bb}',
    FileCheck = '\u{e0c1}',
    FilePlus = '\u{e0c9}',
    FileText = '\u{e0cc}',
    FingerprintPattern = '\u{e2cb}',
    Flag = '\u{e0d1}',
    Folder = '\u{e0d7}',
    FolderOpen = '\u{e247}',
    FolderPlus = '\u{e0d9}',
    Globe = '\u{e0e8}',
    GraduationCap = '\u{e234}',
    Hand = '\u{e1d7}',
    HandHelping = '\u{e3b8}',
    Heart = '\u{e0f2}',
    History = '\u{e1f5}',
    Hourglass = '\u{e296}',
    House = '\u{e0f5}',
    IdCard = '\u{e617}',
    Image = '\u{e0f6}',
    Inbox = '\u{e0f7}',
    Info = '\u{e0f9}',
    KeyRound = '\u{e4a3}',
    Keyboard = '\u{e284}',
    Landmark = '\u{e23a}',
    Languages = '\u{e0fe}',
    LifeBuoy = '\u{e101}',
    Lightbulb = '\u{e1c2}',
    Link = '\u{e102}',
    List = '\u{e106}',
    ListChecks = '\u{e1d0}',
    Lock = '\u{e10b}',
    LockOpen = '\u{e10c}',
    LogIn = '\u{e10d}',
    LogOut = '\u{e10e}',
    Mail = '\u{e10f}',
    MailOpen = '\u{e363}',
    MailWarning = '\u{e367}',
    Map = '\u{e110}',
    MapPin = '\u{e111}',
    Menu = '\u{e115}',
    MessageSquare = '\u{e117}',
    Minus = '\u{e11c}',
    Monitor = '\u{e11d}',
    Moon = '\u{e11e}',
    MousePointerClick = '\u{e120}',
    Paperclip = '\u{e12d}',
    Pause = '\u{e12e}',
    Pencil = '\u{e1f9}',
    Phone = '\u{e133}',
    PhoneIncoming = '\u{e136}',
    PhoneOff = '\u{e138}',
    PiggyBank = '\u{e13a}',
    Play = '\u{e13c}',
    Plug = '\u{e37f}',
    Plus = '\u{e13d}',
    Printer = '\u{e141}',
    QrCode = '\u{e1df}',
    ReceiptText = '\u{e5ac}',
    RefreshCw = '\u{e145}',
    Reply = '\u{e22a}',
    Rewind = '\u{e147}',
    RotateCw = '\u{e149}',
    Sailboat = '\u{e37e}',
    Save = '\u{e14d}',
    SaveOff = '\u{e5f3}',
    ScanLine = '\u{e258}',
    Search = '\u{e151}',
    Send = '\u{e152}',
    Settings = '\u{e154}',
    ShieldAlert = '\u{e1fe}',
    ShieldCheck = '\u{e1ff}',
    Ship = '\u{e3ba}',
    Signal = '\u{e25f}',
    SkipForward = '\u{e160}',
    Smartphone = '\u{e163}',
    Smile = '\u{e164}',
    Sparkles = '\u{e412}',
    Square = '\u{e167}',
    SquareCheck = '\u{e559}',
    Star = '\u{e176}',
    Sun = '\u{e178}',
    Ticket = '\u{e20f}',
    Timer = '\u{e1e0}',
    Trash2 = '\u{e18e}',
    TriangleAlert = '\u{e193}',
    Type = '\u{e198}',
    Undo2 = '\u{e2a1}',
    Upload = '\u{e19e}',
    Usb = '\u{e356}',
    User = '\u{e19f}',
    Users = '\u{e1a4}',
    VenetianMask = '\u{e2aa}',
    Volume2 = '\u{e1ab}',
    VolumeX = '\u{e1ac}',
    Wallet = '\u{e204}',
    Wifi = '\u{e1ae}',
    X = '\u{e1b2}',
}

impl Icon {
    /// Paints the icon with its middle in `center`, `size` points wide.
    pub fn paint(self, painter: &Painter, center: Pos2, size: f32, color: Color32) {
        let mut letters = [0; 4];
        let glyph = self.glyph().encode_utf8(&mut letters);
        let galley = painter.layout_no_wrap(glyph.to_owned(), theme::icon_font(size), color);
        painter.galley(center - galley.size() / 2.0, galley, color);
    }
}

/// A filled star: the bookmark that is set. Lucide draws only outlines.
pub fn paint_full_star(painter: &Painter, center: Pos2, size: f32, color: Color32) {
    let tip = |index: usize, radius: f32| {
        let angle = std::f32::consts::PI * (index as f32 / 5.0 - 0.5);
        center + vec2(angle.cos(), angle.sin()) * radius
    };
    let (outer, inner) = (size * 0.46, size * 0.21);
    // Five kites make the star, because only convex shapes can be filled; the middle closes the seams.
    for point in 0..5 {
        let index = point * 2;
        let kite = vec![tip(index, outer), tip(index + 1, inner), center, tip(index + 9, inner)];
        painter.add(Shape::convex_polygon(kite, color, egui::Stroke::NONE));
    }
    painter.circle_filled(center, inner * 0.9, color);
    let edge: Vec<Pos2> = (0..10).map(|index| tip(index, if index % 2 == 0 { outer } else { inner })).collect();
    painter.add(Shape::closed_line(edge, egui::Stroke::new(size / 14.0, color)));
}
