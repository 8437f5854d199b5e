//! The emblems of the practice services: one simple sign each, in the service's own colour.

use egui::{Painter, Rect};

use super::{
    Service,
    brush::{Brush, Outline},
};
use crate::{icon::Icon, theme::Theme};

/// Draws the emblem of a service, square, in the middle of the rectangle.
pub fn emblem(painter: &Painter, rect: Rect, service: Service, theme: &Theme) {
    let colours = theme.service(service);
    let (solid, on) = (colours.solid, colours.on_solid);
    let yellow = theme.palette.yellow;
    let brush = Brush::new(painter, rect, 48.0, 48.0);
    match service {
        Service::Archipel => {
            brush.fill(&Outline::corners(&[(3.0, 24.0), (24.0, 4.0), (45.0, 24.0)]), solid);
            brush.block(9.0, 22.0, (30.0, 22.0), 3.0, solid);
            brush.fill(
                &Outline::from(19.0, 44.0).line(19.0, 34.0).arc((24.0, 34.0), (5.0, 5.0), 0.5, 1.0).line(29.0, 44.0),
                yellow,
            );
            brush.circle(24.0, 18.0, 3.6, on);
        }
        Service::SleutelPoort => {
            let gate =
                Outline::from(11.5, 46.0).line(11.5, 21.0).arc((24.0, 21.0), (12.5, 12.5), 0.5, 1.0).line(36.5, 46.0);
            brush.stroke(&gate, 12.0, solid);
        }
        Service::IkBenHet => {
            brush.block(1.0, 1.0, (46.0, 46.0), 12.0, solid);
            brush.icon(Icon::FingerprintPattern, 24.0, 24.0, 30.0, on);
        }
        Service::WerkWijzer => {
            brush.circle(24.0, 24.0, 22.0, solid);
            brush.ring(24.0, 24.0, 17.5, 2.0, on);
            brush.fill(&Outline::corners(&[(33.0, 11.5), (27.5, 27.5), (20.5, 20.5)]), yellow);
            brush.fill(&Outline::corners(&[(15.0, 36.5), (20.5, 20.5), (27.5, 27.5)]), on);
            brush.circle(24.0, 24.0, 2.2, solid);
        }
        Service::GovPost => {
            brush.block(2.0, 8.0, (44.0, 33.0), 6.0, solid);
            brush.stroke_round(&Outline::corners(&[(6.5, 14.5), (24.0, 28.5), (41.5, 14.5)]), 4.0, on);
        }
        Service::MijnMunt => {
            brush.circle(24.0, 24.0, 22.0, solid);
            brush.ring(24.0, 24.0, 17.5, 2.0, on);
            brush.icon(Icon::Euro, 24.0, 24.0, 24.0, on);
        }
        Service::Zoekster => {
            brush.stroke_round(&Outline::corners(&[(32.0, 32.0), (43.0, 43.0)]), 7.5, solid);
            brush.circle(20.0, 20.0, 18.0, solid);
            brush.circle(20.0, 20.0, 13.0, on);
            crate::icon::paint_full_star(painter, brush.at(20.0, 20.6), brush.length(21.0), theme.palette.gold);
        }
        Service::WoonLijst => {
            for (x, top, width) in [(2.0, 22.0, 14.0), (17.0, 14.0, 14.0), (32.0, 22.0, 14.0)] {
                let middle = x + width / 2.0;
                brush.fill(&Outline::corners(&[(x - 1.0, top), (middle, top - 10.0), (x + width + 1.0, top)]), solid);
                brush.block(x, top - 0.5, (width, 44.5 - top), 1.0, solid);
                brush.block(middle - 2.5, top + 4.0, (5.0, 5.0), 1.0, on);
            }
            brush.block(21.5, 34.0, (5.0, 10.0), 1.0, yellow);
        }
        Service::KindPlek => {
            brush.stroke(&Outline::from(19.0, 30.0).curve((12.0, 36.0), (22.0, 40.0), (8.0, 47.0)), 2.6, solid);
            brush.fill(&Outline::corners(&[(30.0, 1.0), (43.0, 15.0), (19.0, 34.0), (14.0, 12.0)]), solid);
            brush.fill(&Outline::corners(&[(30.0, 1.0), (43.0, 15.0), (26.5, 15.2)]), yellow);
            brush.fill(&Outline::corners(&[(14.0, 12.0), (26.5, 15.2), (19.0, 34.0)]), on.gamma_multiply(0.35));
            for (x, y) in [(14.5, 38.5), (12.0, 44.5)] {
                brush.fill(&Outline::corners(&[(x, y), (x - 5.0, y - 3.0), (x - 4.0, y + 3.0)]), yellow);
                brush.fill(&Outline::corners(&[(x, y), (x + 5.0, y - 3.0), (x + 4.0, y + 3.0)]), yellow);
            }
        }
        Service::KiesUur
        | Service::EilandBank
        | Service::BoeteLoket
        | Service::MijnKaart
        | Service::ZakLoket
        | Service::CodeRing
        | Service::GemeenteLoket
        | Service::MijnProfiel => {
            brush.block(1.0, 1.0, (46.0, 46.0), 12.0, solid);
            brush.icon(sign(service), 24.0, 24.0, 30.0, on);
        }
        Service::Other => {
            brush.circle(24.0, 24.0, 22.0, colours.tint);
            brush.icon(Icon::Globe, 24.0, 24.0, 30.0, solid);
        }
    }
}

/// The sign of the services that have an icon for one.
fn sign(service: Service) -> Icon {
    match service {
        Service::KiesUur => Icon::Clock,
        Service::EilandBank => Icon::PiggyBank,
        Service::BoeteLoket => Icon::Flag,
        Service::MijnKaart => Icon::IdCard,
        Service::ZakLoket => Icon::Wallet,
        Service::CodeRing => Icon::Timer,
        Service::GemeenteLoket => Icon::Landmark,
        Service::MijnProfiel => Icon::User,
        _ => Icon::Globe,
    }
}
