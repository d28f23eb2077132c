"""Pages: the Edition as HTML pages for readers. Input: an Edition. Output: sheets printed by the theme's templates."""
