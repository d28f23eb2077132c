"""The studio draws the demonstration newspaper's pictures, so that the project owns every one of them.

python -m studio              redraws content/images/ (the same bytes on each run)
python -m studio stade phare  redraws the pictures whose path contains one of these words
"""
