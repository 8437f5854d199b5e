//! The values behind the roles, for both looks, and the proof that every text can be read.

use egui::Color32;

use super::{
    Look, ServiceColours, Theme, Tone,
    palette::{CALM_PAINT, NIGHT_PAINT, PAINT},
};
use crate::art::Service;

const fn hex(rgb: u32) -> Color32 {
    Color32::from_rgb((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

pub(super) const LIGHT: Theme = Theme {
    look: Look::Light,
    ink: hex(0x14213D),
    ink_soft: hex(0x44506B),
    paper: hex(0xFFFBF2),
    card: hex(0xFFFFFF),
    sunken: hex(0xF1E9D6),
    line: hex(0xE4DCC8),
    outline: hex(0x857B65),
    faded: hex(0xC9C0AA),
    chrome: hex(0xEEF1F7),
    sea: Tone {
        solid: hex(0x0B3C5D),
        foot: hex(0x07293F),
        on_solid: hex(0xFFFFFF),
        ground: hex(0xE6F2F6),
        ink: hex(0x0B3C5D),
        tint: hex(0xBFE3EA),
    },
    practice: Tone {
        solid: hex(0xFFC928),
        foot: hex(0xC9950C),
        on_solid: hex(0x14213D),
        ground: hex(0xFFF3CF),
        ink: hex(0x6B4A00),
        tint: hex(0xFFE59A),
    },
    success: Tone {
        solid: hex(0x1B7F4B),
        foot: hex(0x125A35),
        on_solid: hex(0xFFFFFF),
        ground: hex(0xE4F4EA),
        ink: hex(0x18713F),
        tint: hex(0xA9DCC0),
    },
    harm: Tone {
        solid: hex(0xC2410C),
        foot: hex(0x8C2E08),
        on_solid: hex(0xFFFFFF),
        ground: hex(0xFDECE3),
        ink: hex(0xB83C0A),
        tint: hex(0xF5C3AC),
    },
    sea_middle: hex(0x1C8CA8),
    sea_light: hex(0xBFE3EA),
    sand: hex(0xF2D9A6),
    night: hex(0x14213D),
    on_night: hex(0xFFFFFF),
    on_night_soft: hex(0xC5CEE0),
    palette: PAINT,
};

pub(super) const DARK: Theme = Theme {
    look: Look::Dark,
    ink: hex(0xF3EEE2),
    ink_soft: hex(0xBAC3D6),
    paper: hex(0x12182A),
    card: hex(0x1B2338),
    sunken: hex(0x0D1220),
    line: hex(0x37425F),
    outline: hex(0x8490AE),
    faded: hex(0x5A6685),
    chrome: hex(0x232C45),
    sea: Tone {
        solid: hex(0x8FD3E6),
        foot: hex(0x4E9BB3),
        on_solid: hex(0x0B1B2B),
        ground: hex(0x1A3346),
        ink: hex(0x9ADBEC),
        tint: hex(0x2F5F75),
    },
    practice: Tone {
        solid: hex(0xFFC928),
        foot: hex(0xB8860B),
        on_solid: hex(0x14213D),
        ground: hex(0x3A3110),
        ink: hex(0xFFD75E),
        tint: hex(0x7A6420),
    },
    success: Tone {
        solid: hex(0x7DD6A2),
        foot: hex(0x3F9C68),
        on_solid: hex(0x0A2416),
        ground: hex(0x173626),
        ink: hex(0x8BE0AE),
        tint: hex(0x2F6B49),
    },
    harm: Tone {
        solid: hex(0xFF9B73),
        foot: hex(0xC0592F),
        on_solid: hex(0x331004),
        ground: hex(0x43221A),
        ink: hex(0xFFAE8C),
        tint: hex(0x804430),
    },
    sea_middle: hex(0x1C8CA8),
    sea_light: hex(0x24506A),
    sand: hex(0xBFA877),
    night: hex(0x070B15),
    on_night: hex(0xFFFFFF),
    on_night_soft: hex(0xC5CEE0),
    palette: NIGHT_PAINT,
};

pub(super) const CONTRAST: Theme = Theme {
    look: Look::Contrast,
    ink: hex(0x000000),
    ink_soft: hex(0x1F1F1F),
    paper: hex(0xFFFFFF),
    card: hex(0xFFFFFF),
    sunken: hex(0xEDEDED),
    line: hex(0x000000),
    outline: hex(0x000000),
    faded: hex(0x4A4A4A),
    chrome: hex(0xFFFFFF),
    sea: Tone {
        solid: hex(0x000000),
        foot: hex(0x000000),
        on_solid: hex(0xFFFFFF),
        ground: hex(0xFFFFFF),
        ink: hex(0x00264A),
        tint: hex(0xFFDD00),
    },
    practice: Tone {
        solid: hex(0xFFDD00),
        foot: hex(0x000000),
        on_solid: hex(0x000000),
        ground: hex(0xFFF7BF),
        ink: hex(0x000000),
        tint: hex(0xFFDD00),
    },
    success: Tone {
        solid: hex(0x00502B),
        foot: hex(0x000000),
        on_solid: hex(0xFFFFFF),
        ground: hex(0xFFFFFF),
        ink: hex(0x004A27),
        tint: hex(0xFFDD00),
    },
    harm: Tone {
        solid: hex(0x8A1400),
        foot: hex(0x000000),
        on_solid: hex(0xFFFFFF),
        ground: hex(0xFFFFFF),
        ink: hex(0x8A1400),
        tint: hex(0xFFDD00),
    },
    sea_middle: hex(0x00507A),
    sea_light: hex(0xFFEE80),
    sand: hex(0xF2D9A6),
    night: hex(0x000000),
    on_night: hex(0xFFFFFF),
    on_night_soft: hex(0xFFFFFF),
    palette: CALM_PAINT,
};

const fn light_service(solid: u32, ground: u32, tint: u32) -> ServiceColours {
    ServiceColours { solid: hex(solid), ground: hex(ground), tint: hex(tint), on_solid: hex(0xFFFFFF) }
}

const fn dark_service(solid: u32, ground: u32, tint: u32) -> ServiceColours {
    ServiceColours { solid: hex(solid), ground: hex(ground), tint: hex(tint), on_solid: hex(0x101828) }
}

const fn contrast_service(solid: u32) -> ServiceColours {
    ServiceColours { solid: hex(solid), ground: hex(0xFFFFFF), tint: hex(0xFFDD00), on_solid: hex(0xFFFFFF) }
}

pub(super) fn service(look: Look, service: Service) -> ServiceColours {
    match look {
        Look::Light => match service {
            Service::Archipel => light_service(0x0B3C5D, 0xE6F2F6, 0xBFE3EA),
            Service::SleutelPoort => light_service(0x5B4B9A, 0xF3F0FB, 0xD3CBEF),
            Service::IkBenHet => light_service(0x6A3D9A, 0xF7F3FD, 0xDCC9F0),
            Service::WerkWijzer => light_service(0x0B6B62, 0xE2F3F0, 0xB5DDD7),
            Service::GovPost => light_service(0x0E5F7F, 0xE4F1F6, 0xB4DAE8),
            Service::MijnMunt => light_service(0x8A5300, 0xFBF1DC, 0xF0D6A0),
            Service::Zoekster => light_service(0x1F56B3, 0xE9F0FC, 0xC2D6F5),
            Service::WoonLijst => light_service(0x3E6B1E, 0xEDF5E5, 0xC9E0B6),
            Service::KindPlek => light_service(0xA8326B, 0xFCEAF2, 0xF3C3D9),
            Service::KiesUur => light_service(0x3F4FA3, 0xECEEFA, 0xC9CFF0),
            Service::EilandBank => light_service(0x14532D, 0xE6F3EA, 0xB9DCC5),
            Service::BoeteLoket => light_service(0x8C2F39, 0xFBECEE, 0xEFC6CB),
            Service::MijnKaart => light_service(0x1D5F8A, 0xE6F1F8, 0xB9D8EA),
            Service::ZakLoket => light_service(0x7A3E8E, 0xF6EDF9, 0xE2C8EB),
            Service::CodeRing => light_service(0x3D5A1E, 0xEFF5E6, 0xCFE0BA),
            Service::GemeenteLoket => light_service(0x6B4F1D, 0xF8F1E2, 0xE6D3AB),
            Service::MijnProfiel => light_service(0x4A4E9E, 0xEFEFFA, 0xCDCEF0),
            Service::Other => light_service(0x4A5468, 0xEEF0F4, 0xCCD2DE),
        },
        Look::Dark => match service {
            Service::Archipel => dark_service(0x9ADBEC, 0x1A3346, 0x2F5F75),
            Service::SleutelPoort => dark_service(0xC3B8F2, 0x2A2547, 0x574D8C),
            Service::IkBenHet => dark_service(0xD9BDF5, 0x33224A, 0x6A4A8F),
            Service::WerkWijzer => dark_service(0x83D6CB, 0x143A37, 0x2E6B65),
            Service::GovPost => dark_service(0x8CCDE8, 0x16384A, 0x2F6680),
            Service::MijnMunt => dark_service(0xF0C276, 0x3E2E12, 0x7D5F28),
            Service::Zoekster => dark_service(0xA3C4FF, 0x1C2F55, 0x3C5C9A),
            Service::WoonLijst => dark_service(0xB2DA90, 0x26391A, 0x4E7234),
            Service::KindPlek => dark_service(0xF5A8CB, 0x462236, 0x8C456C),
            Service::KiesUur => dark_service(0xB4BFF5, 0x242B55, 0x4C5796),
            Service::EilandBank => dark_service(0x97D9AE, 0x16361F, 0x35683F),
            Service::BoeteLoket => dark_service(0xF2AEB5, 0x45222A, 0x84454E),
            Service::MijnKaart => dark_service(0x9DCBEA, 0x1B3850, 0x386687),
            Service::ZakLoket => dark_service(0xDDB2EC, 0x3A2145, 0x70467E),
            Service::CodeRing => dark_service(0xB9D791, 0x2A371A, 0x55702F),
            Service::GemeenteLoket => dark_service(0xE3C58A, 0x3A2E17, 0x75602F),
            Service::MijnProfiel => dark_service(0xBDC0F5, 0x282A52, 0x575A96),
            Service::Other => dark_service(0xC3CBDA, 0x2A3142, 0x58637A),
        },
        Look::Contrast => match service {
            Service::Archipel => contrast_service(0x00264A),
            Service::SleutelPoort => contrast_service(0x3A2A78),
            Service::IkBenHet => contrast_service(0x4A1C78),
            Service::WerkWijzer => contrast_service(0x00463F),
            Service::GovPost => contrast_service(0x003F59),
            Service::MijnMunt => contrast_service(0x5A3400),
            Service::Zoekster => contrast_service(0x0A3582),
            Service::WoonLijst => contrast_service(0x274A0E),
            Service::KindPlek => contrast_service(0x7A1347),
            Service::KiesUur => contrast_service(0x26337F),
            Service::EilandBank => contrast_service(0x0C3D1F),
            Service::BoeteLoket => contrast_service(0x6B1620),
            Service::MijnKaart => contrast_service(0x0A3F63),
            Service::ZakLoket => contrast_service(0x5A1F6E),
            Service::CodeRing => contrast_service(0x2C4511),
            Service::GemeenteLoket => contrast_service(0x4B350A),
            Service::MijnProfiel => contrast_service(0x2F337C),
            Service::Other => contrast_service(0x222222),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::contrast;

    /// Every pair of letters and ground that the widgets and screens use.
    fn pairs(theme: &Theme) -> Vec<(String, Color32, Color32)> {
        let grounds =
            [("paper", theme.paper), ("card", theme.card), ("sunken", theme.sunken), ("chrome", theme.chrome)];
        let mut pairs = Vec::new();
        let mut pair = |name: String, ink, ground| pairs.push((name, ink, ground));
        for (name, ground) in grounds {
            pair(format!("ink on {name}"), theme.ink, ground);
            pair(format!("ink_soft on {name}"), theme.ink_soft, ground);
        }
        pair("on_night".into(), theme.on_night, theme.night);
        pair("on_night_soft".into(), theme.on_night_soft, theme.night);
        pair("practice on night".into(), theme.practice.solid, theme.night);
        pair("ink on sea_light".into(), theme.ink, theme.sea_light);
        pair("ink on the mist".into(), theme.ink, theme.palette.mist);
        pair("ink on the lit sea".into(), theme.ink, theme.palette.water[0]);
        pair("sea ink on sunken".into(), theme.sea.ink, theme.sunken);
        pair("sea ink on chrome".into(), theme.sea.ink, theme.chrome);
        pair("harm ink on chrome".into(), theme.harm.ink, theme.chrome);
        let tones =
            [("sea", theme.sea), ("practice", theme.practice), ("success", theme.success), ("harm", theme.harm)];
        let tones = tones
            .into_iter()
            .map(|(name, tone)| (name.to_owned(), tone))
            .chain(Service::ALL.into_iter().map(|service| (format!("{service:?}"), theme.service_tone(service))));
        for (name, tone) in tones {
            pair(format!("{name}: on_solid"), tone.on_solid, tone.solid);
            pair(format!("{name}: ink on ground"), tone.ink, tone.ground);
            pair(format!("{name}: ink on card"), tone.ink, theme.card);
            pair(format!("{name}: ink on paper"), tone.ink, theme.paper);
            pair(format!("{name}: text on ground"), theme.ink, tone.ground);
            pair(format!("{name}: soft text on ground"), theme.ink_soft, tone.ground);
        }
        pairs
    }

    fn check(theme: &Theme, least: f32) {
        let poor: Vec<String> = pairs(theme)
            .into_iter()
            .filter(|(_, ink, ground)| contrast(*ink, *ground) < least)
            .map(|(name, ink, ground)| format!("{name}: {:.2}", contrast(ink, ground)))
            .collect();
        assert!(poor.is_empty(), "{:?}: less than {least}: {poor:#?}", theme.look);
    }

    #[test]
    fn every_text_of_the_light_look_can_be_read() {
        check(&LIGHT, 4.5);
    }

    #[test]
    fn every_text_of_the_contrast_look_can_be_read_from_afar() {
        check(&CONTRAST, 7.0);
    }

    #[test]
    fn every_text_of_the_dark_look_can_be_read() {
        check(&DARK, 4.5);
    }

    #[test]
    fn the_large_letters_on_the_open_sea_can_be_read() {
        for theme in [&LIGHT, &DARK, &CONTRAST] {
            assert!(contrast(theme.ink, theme.palette.water[1]) >= 3.0, "{:?}", theme.look);
        }
    }

    /// The grounds on which controls stand.
    fn grounds(theme: &Theme) -> Vec<(String, Color32)> {
        let plain = [("paper", theme.paper), ("card", theme.card), ("sunken", theme.sunken), ("chrome", theme.chrome)];
        let tones = [theme.sea, theme.practice, theme.success, theme.harm];
        let services = Service::ALL.into_iter().map(|service| theme.service_tone(service));
        let tinted = tones.into_iter().chain(services).map(|tone| ("a tinted card", tone.ground));
        plain.into_iter().chain(tinted).map(|(name, ground)| (name.to_owned(), ground)).collect()
    }

    #[test]
    fn every_control_has_an_outline_that_is_seen() {
        for theme in [&LIGHT, &DARK, &CONTRAST] {
            for (name, ground) in grounds(theme) {
                let seen = contrast(theme.outline, ground);
                assert!(seen >= 3.0, "{:?}: the outline on {name}: {seen:.2}", theme.look);
            }
            let tones = [("sea", theme.sea), ("success", theme.success), ("harm", theme.harm)];
            for (name, tone) in tones {
                let seen = contrast(tone.solid, theme.paper).min(contrast(tone.solid, theme.card));
                assert!(seen >= 3.0, "{:?}: a filled button, {name}: {seen:.2}", theme.look);
            }
        }
    }

    #[test]
    fn what_is_chosen_is_seen_without_its_ring() {
        for theme in [&LIGHT, &DARK, &CONTRAST] {
            let services = Service::ALL.into_iter().map(|service| theme.service_tone(service));
            for tone in [theme.sea, theme.success, theme.harm].into_iter().chain(services) {
                // The tick on a chosen row, and the wide edge around it.
                let tick = contrast(tone.solid, tone.ground).min(contrast(tone.on_solid, tone.solid));
                let edge = [theme.paper, theme.card, tone.ground].map(|ground| contrast(tone.ink, ground));
                let least = edge.into_iter().fold(tick, f32::min);
                assert!(least >= 3.0, "{:?}: {tone:?}: {least:.2}", theme.look);
            }
            // A filled button among others, an island's label, the line at what is in front.
            for (name, ground) in grounds(theme).into_iter().filter(|(name, _)| name != "a tinted card") {
                let seen = contrast(theme.sea.solid, ground);
                assert!(seen >= 3.0, "{:?}: filled on {name}: {seen:.2}", theme.look);
            }
        }
    }

    #[test]
    fn the_ring_of_focus_is_seen_on_every_ground() {
        for theme in [&LIGHT, &DARK, &CONTRAST] {
            let seen = |tone: &Tone, ground| contrast(theme.ink, ground).max(contrast(tone.tint, ground));
            let tones = [theme.sea, theme.practice, theme.success, theme.harm];
            for tone in tones.into_iter().chain(Service::ALL.into_iter().map(|service| theme.service_tone(service))) {
                for (name, ground) in grounds(theme).into_iter().chain([("the night".to_owned(), theme.night)]) {
                    let seen = seen(&tone, ground);
                    assert!(seen >= 3.0, "{:?}: the ring of {tone:?} on {name}: {seen:.2}", theme.look);
                }
            }
            // What stands on the open sea: islands, and the tools of the map.
            for (tone, water) in [theme.sea, theme.success, theme.harm]
                .iter()
                .flat_map(|tone| theme.palette.water.map(|water| (tone, water)))
            {
                let seen = seen(tone, water);
                assert!(seen >= 3.0, "{:?}: the ring of {tone:?} on the sea: {seen:.2}", theme.look);
            }
        }
    }
}
