//! What a hand can do in the browser.

use serde::{Deserialize, Serialize};

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
    /// Copy what stands in a line of the open document, counted from 0.
    Copy(usize),
}
