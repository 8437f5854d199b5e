//! What a hand can do in the browser.

use serde::{Deserialize, Serialize};

use crate::sandbox::browser::Purpose;

/// What can be done in the browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BrowserAct {
    /// The address bar now reads this.
    TypeAddress(String),
    /// Go to the typed address.
    Go,
    /// One page back.
    Back,
    /// One page forward.
    Forward,
    /// Load the page again.
    Reload,
    /// Open a new tab.
    NewTab,
    /// Bring a tab to the front, counted from 0.
    SelectTab(usize),
    /// Close a tab, counted from 0.
    CloseTab(usize),
    /// Put the page into the bookmarks, or take it out.
    Bookmark,
    /// Open a bookmark, counted from 0.
    OpenBookmark(usize),
    /// The box of the search engine now reads this.
    TypeQuery(String),
    /// Search the web.
    Search,
    /// Open the result that leads to this address.
    OpenResult(String),
    /// Follow the link of the page that leads to this address.
    Follow(String),
    /// Answer the cookie question: accept or refuse.
    Cookies(bool),
    /// Give the pop-up what it wants, or close it.
    Popup(bool),
    /// The search box of this site now reads this.
    TypeSiteQuery(String),
    /// Search on this site.
    SearchSite,
    /// Press the button that costs money or data.
    Trap,
    /// Press "Log in".
    LogIn,
    /// Press "Log out".
    LogOut,
    /// Open a letter of GovPost.
    OpenLetter(String),
    /// Open a document.
    OpenDocument(String),
    /// Download the open document.
    Download,
    /// Choose one by one what cookies may be used for.
    ChooseCookies,
    /// Allow cookies for this, or not.
    AllowPurpose(Purpose, bool),
    /// Answer the cookie question with these choices.
    SaveCookies,
    /// Let the site send notifications, or not.
    Notifications(bool),
    /// Let the browser keep the password, or not.
    SavePassword(bool),
    /// Make the browser forget the saved password.
    ForgetPassword,
    /// A field of a box that asks now reads this: (field, text).
    TypeAnswer(String, String),
    /// Fill a field with what the page proposes, which looks like a real number.
    TakeSample(String),
    /// Send off a box that asks.
    SendBox(String),
    /// Open a box again after it was sent.
    ChangeBox(String),
    /// Open the browser's own page: windows, history, saved passwords.
    Menu,
    /// Open a window: a private one, or a usual one.
    NewWindow(bool),
    /// Bring the window with this number to the front.
    SelectWindow(u8),
    /// Close the window in front.
    CloseWindow,
    /// Clear the history.
    ClearHistory,
    /// Print the letter or document in front.
    Print,
    /// Copy what stands in a line of the open document, counted from 0.
    Copy(usize),
}
