//! The card reader beside the practice PC, the identity card, and what is wrong between them.
//! What the gate does with the card is in `gate/card.rs`.

use super::{Event, Given, ReaderAct, Sandbox};
use crate::lesson::CardFile;
use crate::text::Lang;

/// How often a PIN may be typed wrong before the card blocks it.
pub const PIN_TRIES: u8 = 3;

/// Where the card is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Deserialize)]
pub enum CardPlace {
    /// In the learner's hand.
    #[default]
    Out,
    /// In the reader, chip first: as it must be.
    In,
    /// In the reader, but the wrong way: the chip sticks out.
    UpsideDown,
}

/// Which PIN the card wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pin {
    /// The one of the practice card.
    #[default]
    Known,
    /// One that the person does not know any more.
    Forgotten,
    /// The new one, from the town hall.
    Renewed,
}

/// Why the computer does not read the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardTrouble {
    /// No reader is plugged in.
    NoReader,
    /// No card is in it.
    NoCard,
    /// The card is in it the wrong way.
    UpsideDown,
    /// The browser does not see the card's software: it must be closed and opened again with the reader plugged in.
    NoSoftware,
    /// The PIN was wrong too often.
    Blocked,
}

impl CardTrouble {
    /// Its name in events and lesson files.
    pub fn name(self) -> &'static str {
        match self {
            CardTrouble::NoReader => "NoReader",
            CardTrouble::NoCard => "NoCard",
            CardTrouble::UpsideDown => "UpsideDown",
            CardTrouble::NoSoftware => "NoSoftware",
            CardTrouble::Blocked => "Blocked",
        }
    }

    /// All troubles.
    pub const ALL: [CardTrouble; 5] = [
        CardTrouble::NoReader,
        CardTrouble::NoCard,
        CardTrouble::UpsideDown,
        CardTrouble::NoSoftware,
        CardTrouble::Blocked,
    ];
}

/// Reader and card. Without a card in the lesson they lie in a drawer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// Whether the reader is plugged in.
    pub plugged: bool,
    /// Where the card is.
    pub card: CardPlace,
    /// Whether the browser sees the software of the card.
    pub software: bool,
    /// How many times a wrong PIN is still forgiven.
    pub tries_left: u8,
    /// Which PIN the card wants.
    pub pin: Pin,
    /// Whether the learner stopped before the last try.
    pub stopped: bool,
}

impl Reader {
    pub(super) fn new(file: Option<&CardFile>) -> Reader {
        Reader {
            plugged: file.is_some_and(|file| file.plugged),
            card: file.map(|file| file.at).unwrap_or_default(),
            software: file.is_none_or(|file| !file.software_missing),
            tries_left: file.map_or(PIN_TRIES, |file| file.tries),
            pin: Pin::Known,
            stopped: false,
        }
    }

    /// The town hall gives a new PIN.
    pub(super) fn renew(&mut self) {
        self.pin = Pin::Renewed;
        self.tries_left = PIN_TRIES;
        self.stopped = false;
    }
}

impl Given {
    /// The identity card of this lesson, if it has one.
    pub fn card(&self) -> Option<&CardFile> {
        self.lesson.file.world.card.as_ref()
    }
}

impl Sandbox {
    /// Whether the card is in the reader, whichever way.
    pub fn card_in_reader(&self) -> bool {
        self.reader.card != CardPlace::Out
    }

    /// Why the computer does not read the card; `None` when it does.
    pub fn card_trouble(&self) -> Option<CardTrouble> {
        let reader = &self.reader;
        Some(match reader.card {
            _ if !reader.plugged => CardTrouble::NoReader,
            CardPlace::Out => CardTrouble::NoCard,
            CardPlace::UpsideDown => CardTrouble::UpsideDown,
            CardPlace::In if !reader.software => CardTrouble::NoSoftware,
            CardPlace::In if reader.tries_left == 0 => CardTrouble::Blocked,
            CardPlace::In => return None,
        })
    }

    /// The PIN of the card, as far as the person knows it.
    pub fn known_pin(&self) -> Option<&str> {
        match self.reader.pin {
            Pin::Known => Some(&self.given.me.pin),
            Pin::Forgotten => None,
            Pin::Renewed => Some(&self.given.me.new_pin),
        }
    }

    /// Does something with reader and card. What is not possible now changes nothing.
    pub(super) fn with_reader(&mut self, act: &ReaderAct) -> Vec<Event> {
        if self.given.card().is_none() {
            return Vec::new();
        }
        let reader = &mut self.reader;
        match (act, reader.card) {
            (ReaderAct::Plug, _) => reader.plugged = true,
            (ReaderAct::Insert, CardPlace::Out) => reader.card = CardPlace::In,
            (ReaderAct::InsertUpsideDown, CardPlace::Out) => {
                reader.card = CardPlace::UpsideDown;
                return vec![Event::CardUpsideDown];
            }
            (ReaderAct::TakeOut, CardPlace::In | CardPlace::UpsideDown) => {
                reader.card = CardPlace::Out;
                return vec![Event::CardTaken];
            }
            _ => {}
        }
        Vec::new()
    }

    /// The last window of the browser was closed, and a new one opens: then it sees what is plugged in.
    /// A card that stays behind in the reader is for whoever comes next.
    pub(super) fn window_closed(&mut self) -> Option<Event> {
        self.reader.software |= self.reader.plugged;
        self.card_in_reader().then_some(Event::CardLeft)
    }

    /// What has happened may have been the moment from which the person no longer knows the PIN.
    pub(super) fn reader_hears(&mut self, events: &[Event]) {
        let given = self.given.clone();
        let Some(after) = given.card().and_then(|card| card.forgotten.as_ref()) else { return };
        let pattern = after.with(|name| given.facts.fill_str(name, Lang::Nl));
        if self.reader.pin == Pin::Known && events.iter().any(|event| event.fits(&pattern)) {
            self.reader.pin = Pin::Forgotten;
            self.reader.tries_left = 1;
        }
    }
}
