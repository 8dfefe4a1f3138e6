"""Bodies in and out. Input is checked here for shape; whether an application is complete is asked at submission."""
