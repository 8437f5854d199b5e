//! The drawings, made of plain shapes so that they are sharp at every size: what can be drawn, one file per subject.
//! Everything fits itself into the rectangle that it is given; nothing here reacts to the learner.

mod brush;
mod desk;
mod emblem;
mod island;
mod picture;
mod pilot;
mod printer;
mod qr;
mod reader;
mod ring;
mod scene;
mod sea;

pub use desk::{PHONE_CORNER, desk, pc_frame, phone_frame, practice_frame};
pub use emblem::emblem;
pub use island::island;
pub use picture::sign_picture;
pub use pilot::pilot;
pub use printer::{PRINTER_SHAPE, printer};
pub use qr::qr;
pub use reader::{CardSpot, READER_SHAPE, card_at_slot, card_reader};
pub use ring::ring;
pub use scene::scene;
pub use sea::{boat, bridge, sea, wave};

use egui::Color32;

/// A practice service: its name gives emblem and colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Service {
    /// The portal of the game's own city: a house.
    Archipel,
    /// The login gate: an arch.
    SleutelPoort,
    /// The key on the phone: a fingerprint.
    IkBenHet,
    /// The job counter: a compass.
    WerkWijzer,
    /// The mailbox of the government: an envelope.
    GovPost,
    /// Taxes: a coin.
    MijnMunt,
    /// The search engine: a lens with a star.
    Zoekster,
    /// Social housing: a row of houses.
    WoonLijst,
    /// Child care: a kite.
    KindPlek,
    /// Appointments: a clock.
    KiesUur,
    /// The bank: a piggy bank.
    EilandBank,
    /// Fines: a flag.
    BoeteLoket,
    /// The identity card.
    MijnKaart,
    /// The wallet on the phone.
    ZakLoket,
    /// The app with the thirty-second codes: a ring of time.
    CodeRing,
    /// The town hall.
    GemeenteLoket,
    /// One’s own details at the government.
    MijnProfiel,
    /// Any other address, among them the false ones: a plain globe.
    Other,
}

impl Service {
    /// Every service.
    pub const ALL: [Self; 18] = [
        Self::Archipel,
        Self::SleutelPoort,
        Self::IkBenHet,
        Self::WerkWijzer,
        Self::GovPost,
        Self::MijnMunt,
        Self::Zoekster,
        Self::WoonLijst,
        Self::KindPlek,
        Self::KiesUur,
        Self::EilandBank,
        Self::BoeteLoket,
        Self::MijnKaart,
        Self::ZakLoket,
        Self::CodeRing,
        Self::GemeenteLoket,
        Self::MijnProfiel,
        Self::Other,
    ];
}

/// An island of the map, by its landmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Island {
    /// The square with the house and the trees: finding the right counter.
    Loketplein,
    /// The arch with the yellow ball: signing in.
    Sleutelrots,
    /// The phone: the key on the phone.
    Zakeiland,
    /// The envelope: the mailbox.
    Postbaai,
    /// The stack of coins: taxes.
    Muntbaai,
    /// The lighthouse: the group.
    Vuurtoren,
    /// The clock tower with a leaf of a calendar: appointments.
    Afspraaktoren,
    /// The card in its reader: the identity card.
    Kaarteiland,
    /// The tent: lessons of guests.
    Gasteiland,
    /// Any island whose landmark has not been drawn: dunes and a signpost.
    Nameless,
}

impl Island {
    /// Every island.
    pub const ALL: [Self; 10] = [
        Self::Afspraaktoren,
        Self::Kaarteiland,
        Self::Loketplein,
        Self::Gasteiland,
        Self::Sleutelrots,
        Self::Zakeiland,
        Self::Postbaai,
        Self::Muntbaai,
        Self::Vuurtoren,
        Self::Nameless,
    ];
}

/// How far the learner has come with an island.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IslandState {
    /// Not reachable yet: pale and still.
    Fogged,
    /// Can be visited.
    Open,
    /// Visited now.
    Current,
    /// Everything here is done.
    Done,
}

/// A picture of the sign-in: each has its own shape and its own colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Picture {
    /// A dark blue boat.
    Boat,
    /// An orange fish.
    Fish,
    /// A green tree.
    Tree,
    /// A yellow sun.
    Sun,
    /// A cream house with a brick roof.
    House,
    /// A purple key.
    Key,
    /// A dark green bicycle.
    Bicycle,
    /// A turquoise cup.
    Cup,
    /// A red apple.
    Apple,
    /// A blue star.
    Star,
    /// A brown bird.
    Bird,
    /// A pink umbrella.
    Umbrella,
}

impl Picture {
    /// Every picture, in the order in which the sign-in shows them.
    pub const ALL: [Self; 12] = [
        Self::Boat,
        Self::Fish,
        Self::Tree,
        Self::Sun,
        Self::House,
        Self::Key,
        Self::Bicycle,
        Self::Cup,
        Self::Apple,
        Self::Star,
        Self::Bird,
        Self::Umbrella,
    ];
}

/// A picture of the strip that shows what would have happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scene {
    /// "Yes" was tapped on the phone.
    PhoneYes,
    /// Somebody else is in.
    Stranger,
    /// Money is gone.
    MoneyGone,
    /// What to do: phone and block.
    CallForHelp,
    /// A site that only looks like the real one.
    FakeSite,
    /// Somebody looks over the shoulder or hears the code.
    CodeSeen,
    /// A stranger reads the letters.
    LettersRead,
    /// The date has passed; it costs more.
    LateFee,
    /// The paper cannot be found.
    LostPaper,
    /// The identity card is blocked.
    CardBlocked,
}

impl Scene {
    /// Every scene.
    pub const ALL: [Self; 10] = [
        Self::PhoneYes,
        Self::Stranger,
        Self::MoneyGone,
        Self::CallForHelp,
        Self::FakeSite,
        Self::CodeSeen,
        Self::LettersRead,
        Self::LateFee,
        Self::LostPaper,
        Self::CardBlocked,
    ];
}

/// Mixes two opaque colours; 0 gives the first, 1 the second.
pub(crate) fn mix(first: Color32, second: Color32, part: f32) -> Color32 {
    let blend = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * part).round() as u8;
    Color32::from_rgb(blend(first.r(), second.r()), blend(first.g(), second.g()), blend(first.b(), second.b()))
}
